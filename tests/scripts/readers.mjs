// Reads feed.xml, feed.atom and feed.json of this folder with three npm readers; the JSON, which needs no reader, is the
// measure. Ends with 1 where anything differs.
import { readFileSync } from "node:fs";
import { decode } from "html-entities";
import RssParser from "rss-parser";
import { parseFeed as parseWithFeedsmith } from "feedsmith";
import { parseFeed as parseWithFeedParser } from "@rowanmanning/feed-parser";

const text = (name) => readFileSync(name, "utf8");
const time = (value) => (value ? new Date(value).toISOString() : null);
const same = (value) => value;
// RSS has no fractions of a second.
const wholeSeconds = (value) => value?.replace(/\.\d+Z$/, ".000Z");
const squeezed = (value) => (value ?? "").replace(/\s+/g, " ").trim();

const expected = JSON.parse(text("feed.json")).items.map((item) => ({
  id: item.id, title: item.title, date: time(item.date_published), content: squeezed(item.content_html),
}));

// This one resolves the references in HTML as if it were text; the difference is its own and is looked past.
const resolves = { "@rowanmanning/feed-parser": (value) => decode(value ?? "") };

const readers = {
  "rss-parser": async (document) => {
    const feed = await new RssParser({ customFields: { item: [["content:encoded", "encoded"]] } }).parseString(document);
    return feed.items.map((item) => ({
      id: item.guid ?? item.id, title: item.title, date: time(item.pubDate), content: squeezed(item.encoded ?? item.content),
    }));
  },
  feedsmith: async (document) => {
    const { format, feed } = parseWithFeedsmith(document);
    const items = format === "atom" ? feed.entries : feed.items;
    return items.map((item) => ({
      id: item.guid?.value ?? item.id,
      title: typeof item.title === "string" ? item.title : item.title?.value,
      date: time(item.pubDate ?? item.published),
      content: squeezed(item.content?.encoded ?? item.content?.value ?? item.content),
    }));
  },
  "@rowanmanning/feed-parser": async (document) =>
    parseWithFeedParser(document).items.map((item) => ({
      id: item.id, title: item.title, date: time(item.published), content: squeezed(item.content),
    })),
};

let differences = 0;
for (const [name, read] of Object.entries(readers)) {
  for (const extension of ["xml", "atom"]) {
    const items = new Map((await read(text(`feed.${extension}`))).map((item) => [item.id, item]));
    const wrong = [];
    for (const item of expected)
      for (const part of ["title", "date", "content"]) {
        // An article without a known day has no date in any format; what a reader puts in its place is its own affair.
        if (part === "date" && !item.date) continue;
        const form = part === "content" ? resolves[name] ?? same : part === "date" && extension === "xml" ? wholeSeconds : same;
        const [found, wanted] = [form(items.get(item.id)?.[part]), form(item[part])];
        if (found !== wanted) wrong.push(`${item.id}: ${part} is ${JSON.stringify(found)?.slice(0, 120)}, not ${JSON.stringify(wanted)?.slice(0, 120)}`);
      }
    console.log(`${name}, ${extension}: ${items.size} of ${expected.length} items, ${wrong.length} differences`);
    for (const line of wrong.slice(0, 10)) console.log(`  ${line}`);
    differences += wrong.length + Math.abs(items.size - expected.length);
  }
}

process.exit(differences ? 1 : 0);
