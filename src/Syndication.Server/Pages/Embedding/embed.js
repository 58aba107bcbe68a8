// The newest headlines of one feed as an element; what is known of the feed comes in as the argument.
((feed) => {
  const make = (name, className = "", text = "") =>
    Object.assign(document.createElement(name), { className, textContent: text });

  // A title is text and an address is http: nothing that a feed says becomes markup or script.
  const link = (text, address) => {
    const a = make("a", "", text);
    try {
      const url = new URL(address);
      if (/^https?:$/.test(url.protocol)) a.href = url.href;
    } catch { /* without an address it stays text */ }
    return a;
  };

  const row = (item) => {
    const li = make("li");
    li.append(link(item.title ?? "", item.url ?? item.external_url));
    const date = new Date(item.date_published ?? NaN);
    if (!isNaN(date)) {
      const time = make("time", "", date.toLocaleDateString(feed.language, { dateStyle: "long" }));
      time.dateTime = item.date_published;
      li.append(time);
    }
    return li;
  };

  const ask = async (cache) => {
    const answer = await fetch(feed.items, { cache, credentials: "omit", referrerPolicy: "no-referrer" });
    if (!answer.ok) throw new Error(answer.status);
    return (await answer.json()).items;
  };

  // When the service does not answer, what the browser's cache holds of it will do, however old.
  const load = () => ask("default").then(
    (items) => ({ items, note: items.length ? "" : feed.words.empty }),
    () => ask("force-cache").then((items) => ({ items, note: feed.words.stale }), () => ({ items: [], note: feed.words.down })));

  class FeedElement extends HTMLElement {
    async connectedCallback() {
      if (this.shadowRoot) return;
      const root = this.attachShadow({ mode: "open" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(feed.style);
      root.adoptedStyleSheets = [sheet];

      const count = Math.min(Math.max(Math.trunc(this.getAttribute("items")) || feed.usual, 1), feed.most);
      const section = make("section", "feed");
      const title = make("p", "title");
      const list = make("ol");
      const foot = make("p", "foot", feed.words.loading);
      section.lang = feed.language;
      section.ariaLabel = feed.title;
      section.ariaBusy = "true";
      // The height is the same before, during and after: nothing on the page moves.
      section.style.height = `${5.5 + count * 5}rem`;
      foot.role = "status";
      title.append(link(feed.title, feed.home));
      for (let i = 0; i < count; i++) list.append(make("li", "wait"));
      section.append(title, list, foot);
      root.append(section);

      const { items, note } = await load();
      list.replaceChildren(...items.slice(0, count).map(row));
      foot.replaceChildren(note || link(feed.words.more, feed.home));
      section.ariaBusy = "false";
    }
  }

  if (!customElements.get(feed.element)) customElements.define(feed.element, FeedElement);
})
