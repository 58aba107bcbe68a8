using Microsoft.Playwright;
using Syndication.Articles.Cleaning;

namespace Syndication.Browser.Tests.Cleaning;

/// <summary>What a browser did with markup that was put before it in three ways.</summary>
/// <param name="Ran">Scripts that ran, dialogs that opened.</param>
/// <param name="Requests">Requests other than for pictures, sound and allowed players.</param>
/// <param name="Left">Elements, attributes and addresses in the browser's tree that may not be published.</param>
/// <param name="Rewritten">The browser's own serialisation after setting it as <c>innerHTML</c>.</param>
internal sealed record Findings(IReadOnlyList<string> Ran, IReadOnlyList<string> Requests, IReadOnlyList<string> Left, string Rewritten)
{
    public bool IsClean => Ran.Count + Requests.Count + Left.Count == 0;

    public override string ToString() => string.Join("; ", [.. Ran, .. Requests, .. Left]);
}

/// <summary>Puts markup before a real browser: as a page, by <c>innerHTML</c>, and serialised and parsed again.</summary>
internal sealed class Trial : IAsyncDisposable
{
    public const string Address = "https://reader.example/page";

    /// <summary>The names payloads may call; each tells on them.</summary>
    private const string Alarm = """
        window.ran = [];
        for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'run'])
            window[name] = (...a) => { window.ran.push(name + '(' + a + ')'); };
        """;

    private const string Inspect = """
        () => {
            const left = [];
            const banned = new Set(['script', 'style', 'form', 'input', 'button', 'select', 'textarea', 'object', 'embed', 'applet',
                'link', 'meta', 'base', 'frame', 'frameset', 'template', 'noscript', 'portal', 'dialog', 'fencedframe']);
            const addresses = new Set(['href', 'src', 'poster', 'cite', 'action', 'formaction', 'data', 'background']);
            for (const element of document.body.querySelectorAll('*')) {
                const name = element.localName;
                if (banned.has(name)) left.push('<' + name + '>');
                if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') left.push(element.namespaceURI + ' ' + name);
                if (name === 'iframe' && !/^https:\/\/([a-z]+\.)?(youtube|youtube-nocookie|vimeo|dailymotion)\.com\//.test(element.src))
                    left.push('frame ' + element.src);
                for (const { name: attribute, value } of element.attributes) {
                    if (/^on/.test(attribute) || ['style', 'srcdoc', 'id', 'class', 'name', 'target', 'ping'].includes(attribute))
                        left.push(attribute + '=' + value);
                    if (addresses.has(attribute)) {
                        const protocol = new URL(value, 'about:blank').protocol;
                        const isImage = name === 'img' && /^data:image\/(png|jpe?g|gif|webp|avif|bmp)[;,]/.test(value);
                        if (!['http:', 'https:', 'mailto:', 'tel:'].includes(protocol) && !isImage) left.push(attribute + '=' + value);
                    }
                }
            }
            if (document.head.querySelector('script, style, link, meta[http-equiv], base')) left.push('something moved into the head');
            return left;
        }
        """;

    private readonly IPage _page;
    private readonly List<string> _dialogs = [];
    private readonly List<string> _requests = [];
    private string _document = "";

    private Trial(IPage page) => _page = page;

    public static async Task<Trial> OpenAsync(IBrowser browser)
    {
        var trial = new Trial(await browser.NewPageAsync());
        trial._page.Dialog += (_, dialog) =>
        {
            trial._dialogs.Add(dialog.Type);
            _ = dialog.DismissAsync();
        };
        await trial._page.AddInitScriptAsync(Alarm);
        await trial._page.RouteAsync("**/*", trial.AnswerAsync);
        return trial;
    }

    public async Task<Findings> OfAsync(string html)
    {
        _requests.Clear();
        _dialogs.Clear();
        var left = new List<string>();
        var ran = new List<string>();

        await GoAsync("<!doctype html><meta charset=utf-8><body>" + html);
        await CollectAsync(ran, left);

        await GoAsync("<!doctype html><meta charset=utf-8><body><div></div>");
        var rewritten = await _page.EvaluateAsync<string>("html => { const d = document.querySelector('div'); d.innerHTML = html; return d.innerHTML; }", html);
        await CollectAsync(ran, left);

        await _page.EvaluateAsync("html => { document.body.innerHTML = html; document.body.innerHTML = document.body.innerHTML + ' '; }", html);
        await CollectAsync(ran, left);

        // The way of readers that keep XHTML, and of those that put an article into another element than a div.
        await _page.EvaluateAsync("""
            html => {
                const d = document.createElement('article');
                d.innerHTML = html;
                const xml = new XMLSerializer().serializeToString(d);
                document.body.innerHTML = xml;
            }
            """, html);
        await CollectAsync(ran, left);
        return new Findings([.. ran, .. _dialogs], [.. _requests], left, rewritten);
    }

    /// <summary>Sanitises each and says in a line what is wrong with the result; also where a browser's own serialisation changes it.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(IEnumerable<string> payloads, string baseUrl)
    {
        var faults = new List<string>();
        foreach (var payload in payloads)
        {
            var safe = HtmlSanitizer.Sanitize(payload, baseUrl);
            var found = await OfAsync(safe);
            var again = HtmlSanitizer.Sanitize(found.Rewritten, baseUrl);
            if (!found.IsClean) faults.Add($"{payload} became {safe}: {found}");
            if (again != safe) faults.Add($"{payload} became {safe} and in a browser {again}");
        }

        return faults;
    }

    public async ValueTask DisposeAsync() => await _page.CloseAsync();

    private async Task GoAsync(string document)
    {
        _document = document;
        await _page.GotoAsync(Address, new() { WaitUntil = WaitUntilState.Load });
    }

    // Focus, hovering and a click set off what waits for a person.
    private async Task CollectAsync(List<string> ran, List<string> left)
    {
        await _page.EvaluateAsync("""
            () => {
                document.onclick = e => {
                    if (/^http/.test(e.target.closest?.('a')?.protocol)) e.preventDefault();
                };
                for (const element of document.body.querySelectorAll('*')) {
                    for (const name of ['mouseover', 'focus', 'error', 'load', 'toggle'])
                        element.dispatchEvent(new Event(name));
                    element.click?.();
                }
                return new Promise(done => setTimeout(done, 5));
            }
            """);
        left.AddRange(await _page.EvaluateAsync<string[]>(Inspect));
        ran.AddRange(await _page.EvaluateAsync<string[]>("() => window.ran.splice(0)"));
    }

    private async Task AnswerAsync(IRoute route)
    {
        var request = route.Request;
        if (request.IsNavigationRequest && request.Url == Address && request.Frame == _page.MainFrame)
        {
            await route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = _document });
            return;
        }

        if (request.ResourceType is not ("image" or "media") && !IsPlayer(request)) _requests.Add($"{request.ResourceType} {request.Url}");
        await route.AbortAsync();
    }

    private bool IsPlayer(IRequest request) =>
        request.Frame != _page.MainFrame
        && new Uri(request.Url).Host is "www.youtube.com" or "www.youtube-nocookie.com" or "player.vimeo.com" or "www.dailymotion.com" or "geo.dailymotion.com";
}
