#!/usr/bin/env python3
"""Runs `parse --batch` over a corpus of feeds and compares with what is expected there.

    feed_corpus.py CORPUS COMMAND [ARGUMENT...]

CORPUS has a folder `must-survive` (NAME.ext with NAME.expect.json), a folder `gofeed` (NAME.xml or NAME.json with
the result beside it) and any other folders of feeds. COMMAND is what answers the lines, such as
`syndication parse --batch`.
"""
import html
import json
import os
import re
import subprocess
import sys
import time


def batch(command, requests):
    lines = "".join(json.dumps(r) + "\n" for r in requests)
    started = time.time()
    done = subprocess.run(command, input=lines.encode(), stdout=subprocess.PIPE, check=True)
    answers = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert len(answers) == len(requests), (len(answers), len(requests))
    return answers, time.time() - started


def differences(expected, actual, where=""):
    """What is expected and not so; a null must be absent, an array must have exactly those entries."""
    if isinstance(expected, dict):
        if not isinstance(actual, dict):
            return [f"{where}: {actual!r} is no object"]
        return [d for k, v in expected.items() for d in differences(v, actual.get(k), f"{where}.{k}")]
    if isinstance(expected, list):
        actual = actual or []
        if len(actual) != len(expected):
            return [f"{where}: {len(actual)} entries, not {len(expected)}: {actual!r}"[:300]]
        return [d for i, v in enumerate(expected) for d in differences(v, actual[i], f"{where}[{i}]")]
    return [] if expected == actual else [f"{where}: {actual!r}, not {expected!r}"]


def must_survive(folder, command):
    cases = []
    for name in sorted(os.listdir(folder)):
        if name.endswith(".expect.json"):
            continue
        expectation = os.path.join(folder, os.path.splitext(name)[0] + ".expect.json")
        if os.path.exists(expectation):
            cases.append((os.path.join(folder, name), json.load(open(expectation, encoding="utf-8"))))
    requests = [dict(path=path, **case["request"]) for path, case in cases]
    answers, _ = batch(command, requests)
    failed = 0
    for (path, case), answer in zip(cases, answers):
        found = differences(case["document"], answer)
        failed += bool(found)
        for difference in found:
            print("  must-survive", os.path.basename(path), difference)
    print(f"must-survive: {len(cases) - failed} of {len(cases)}")


def squeeze(value):
    """Text as a person reads it: white space and the way of escaping do not count."""
    if not isinstance(value, str):
        return value
    value = re.sub(r"<[^>]*>", "", value)
    return re.sub(r"\s+", " ", html.unescape(html.unescape(value))).strip()


def address(value):
    return value.strip().rstrip("/") if isinstance(value, str) else value


def same_date(given, answer):
    return isinstance(answer, str) and given[:19] == answer[:19]


class Pair:
    """One gofeed fixture: what it says that the parsed-feed document can say too."""

    def __init__(self, kind, expected, document):
        self.kind, self.expected, self.document = kind, expected, document
        self.checked, self.failures = 0, []

    def text(self, where, given, answer, twin=None):
        """The fixture has the source's own characters: they are those of one of the twins."""
        if given in (None, "", [], {}):
            return
        self.checked += 1
        if squeeze(given) not in (squeeze(answer), squeeze(twin)):
            self.failures.append(f"{where}: {twin or answer!r}, not {given!r}")

    def twins(self, where, given, document, name):
        self.text(where, given, document.get(name), document.get(name + "_html"))

    def url(self, where, given, answer):
        if not given:
            return
        self.checked += 1
        if address(given) != address(answer):
            self.failures.append(f"{where}: {answer!r}, not {given!r}")

    def date(self, where, given, answer):
        if not given:
            return
        self.checked += 1
        if not same_date(given, answer):
            self.failures.append(f"{where}: {answer!r}, not {given!r}")

    def people(self, where, given, answer):
        for i, person in enumerate(given or []):
            found = (answer or [])[i] if i < len(answer or []) else {}
            self.text(f"{where}[{i}].name", person.get("name"), found.get("name"))
            self.text(f"{where}[{i}].email", person.get("email"), found.get("email"))
            self.url(f"{where}[{i}].url", person.get("uri") or person.get("url"), found.get("url"))

    def count(self, where, given, answer):
        self.checked += 1
        if len(given) != len(answer or []):
            self.failures.append(f"{where}: {len(answer or [])}, not {len(given)}")


def check_common(pair, e, d):
    pair.twins("title", e.get("title"), d, "title")
    for name in ("link",):
        if isinstance(e.get(name), str):
            pair.url("link", e[name], d.get("home_page_url") or d.get("url"))
    pair.people("authors", e.get("authors"), d.get("authors"))
    pair.people("contributors", e.get("contributors"), d.get("contributors"))
    if isinstance(e.get("rights") or e.get("copyright"), str):
        pair.twins("rights", e.get("rights") or e.get("copyright"), d, "rights")
    categories = e.get("categories") or []
    if categories:
        pair.count("categories", categories, d.get("categories"))
        for i, category in enumerate(categories[: len(d.get("categories") or [])]):
            found = d["categories"][i]
            if isinstance(category, str):
                pair.text(f"categories[{i}]", category, found.get("term"))
            else:
                pair.text(f"categories[{i}]", category.get("value") or category.get("term"), found.get("term"))
                pair.text(f"categories[{i}].label", category.get("label"), found.get("label"))
                pair.text(f"categories[{i}].scheme", category.get("domain") or category.get("scheme"), found.get("scheme"))
    links = e.get("links") or []
    if links and isinstance(links[0], dict):
        pair.count("links", links, d.get("links"))
        for i, link in enumerate(links[: len(d.get("links") or [])]):
            found = d["links"][i]
            pair.url(f"links[{i}]", link.get("href"), found.get("url"))
            pair.text(f"links[{i}].rel", link.get("rel"), found.get("rel"))
            pair.text(f"links[{i}].type", link.get("type"), found.get("type"))
            pair.text(f"links[{i}].title", link.get("title"), found.get("title"))
            pair.text(f"links[{i}].hreflang", link.get("hreflang"), found.get("language"))


def check_feed(pair):
    e, d = pair.expected, pair.document
    check_common(pair, e, d)
    pair.twins("description", e.get("description") or e.get("subtitle"), d, "description")
    pair.text("language", e.get("language"), d.get("language"))
    pair.url("feed_url", e.get("feedLink") or e.get("feed_url"), d.get("feed_url"))
    pair.url("home_page_url", e.get("home_page_url"), d.get("home_page_url"))
    pair.text("id", e.get("id"), d.get("id"))
    pair.url("icon", e.get("logo"), d.get("icon"))
    pair.url("favicon", e.get("icon") if pair.kind == "atom" else None, d.get("favicon"))
    generator = e.get("generator")
    if isinstance(generator, str):
        pair.text("generator", generator, (d.get("generator") or {}).get("name"))
    elif generator:
        pair.text("generator", generator.get("value"), (d.get("generator") or {}).get("name"))
        pair.url("generator.url", generator.get("uri"), (d.get("generator") or {}).get("url"))
        pair.text("generator.version", generator.get("version"), (d.get("generator") or {}).get("version"))
    pair.date("date_published", e.get("pubDateParsed") or e.get("publishedParsed"), d.get("date_published"))
    pair.date("date_modified", e.get("lastBuildDateParsed") or e.get("updatedParsed"), d.get("date_modified"))
    if e.get("ttl"):
        pair.text("ttl", str(e["ttl"]), str(d.get("ttl_minutes")))
    image = e.get("image")
    if isinstance(image, dict):
        pair.url("image", image.get("url"), (d.get("image") or {}).get("url") or d.get("icon") or d.get("favicon"))
        if pair.kind in ("rss", "rdf"):
            for name in ("title", "description"):
                pair.text("image." + name, image.get(name), (d.get("image") or {}).get(name))
            pair.url("image.link", image.get("link"), (d.get("image") or {}).get("link"))
    if e.get("managingEditor"):
        person = (d.get("authors") or [{}])[0]
        pair.checked += 1
        given = squeeze(e["managingEditor"])
        if not any(v and v in given for v in (person.get("name"), person.get("email"))):
            pair.failures.append(f"managingEditor: {person!r}, not {given!r}")
    if e.get("webMaster"):
        person = d.get("publisher") or {}
        pair.checked += 1
        given = squeeze(e["webMaster"])
        if not any(v and v in given for v in (person.get("name"), person.get("email"))):
            pair.failures.append(f"webMaster: {person!r}, not {given!r}")
    if e.get("cloud"):
        hubs = [h for h in d.get("hubs") or [] if h["type"] == "rssCloud"]
        pair.checked += 1
        if not hubs or e["cloud"]["domain"] not in hubs[0]["url"]:
            pair.failures.append(f"cloud: {hubs!r}")
    items = e.get("items") if e.get("items") is not None else e.get("entries")
    if items is not None:
        pair.count("items", items, d.get("items"))
        for i, (item, found) in enumerate(zip(items, d.get("items") or [])):
            check_item(pair, item, found)


def check_item(pair, e, d):
    check_common(pair, e, d)
    pair.text("id", e.get("guid") if isinstance(e.get("guid"), str) else (e.get("guid") or {}).get("value") or e.get("id"), d.get("id"))
    if isinstance(e.get("guid"), dict) and e["guid"].get("isPermalink"):
        pair.text("id_is_permalink", e["guid"]["isPermalink"], json.dumps(d.get("id_is_permalink")))
    pair.url("url", e.get("url"), d.get("url"))
    pair.url("external_url", e.get("external_url"), d.get("external_url"))
    pair.twins("summary", e.get("description") or e.get("summary"), d, "summary")
    content = e.get("content")
    if isinstance(content, dict):
        pair.url("content_url", content.get("src"), d.get("content_url"))
        content = content.get("value")
    content = content or e.get("content_html") or e.get("content_text")
    if content:
        pair.text("content", content, d.get("content_html") or d.get("content_text"))
    if isinstance(e.get("author"), str):
        person = (d.get("authors") or [{}])[0]
        pair.checked += 1
        if not any(v and v in squeeze(e["author"]) for v in (person.get("name"), person.get("email"))):
            pair.failures.append(f"author: {person!r}, not {e['author']!r}")
    pair.date("date_published", e.get("pubDateParsed") or e.get("publishedParsed"), d.get("date_published"))
    pair.date("date_modified", e.get("updatedParsed"), d.get("date_modified"))
    pair.url("comments_url", e.get("comments"), d.get("comments_url"))
    if isinstance(e.get("image"), dict):
        pair.url("image", e["image"].get("url"), d.get("image"))
    elif isinstance(e.get("image"), str):
        pair.url("image", e["image"], d.get("image"))
    for i, file in enumerate(e.get("enclosures") or e.get("attachments") or []):
        found = (d.get("attachments") or [])[i] if i < len(d.get("attachments") or []) else {}
        pair.url(f"attachments[{i}]", file.get("url"), found.get("url"))
        pair.text(f"attachments[{i}].type", file.get("type") or file.get("mime_type"), found.get("mime_type"))
        if str(file.get("length") or "0").isdigit() and file.get("length") not in (None, "", "0"):
            pair.text(f"attachments[{i}].length", str(file["length"]), str(found.get("size_in_bytes")))
    source = e.get("source")
    if isinstance(source, dict):
        found = d.get("source") or {}
        pair.twins("source.title", source.get("title"), found, "title")
        pair.url("source.url", source.get("url"), found.get("feed_url"))
        pair.text("source.id", source.get("id"), found.get("id"))
        pair.twins("source.subtitle", source.get("subtitle"), found, "description")
        pair.twins("source.rights", source.get("rights"), found, "rights")
        pair.url("source.icon", source.get("icon"), found.get("favicon"))
        pair.url("source.logo", source.get("logo"), found.get("icon"))
        pair.people("source.authors", source.get("authors"), found.get("authors"))
        pair.people("source.contributors", source.get("contributors"), found.get("contributors"))


def gofeed(folder, command, verbose):
    cases = []
    for root, _, names in os.walk(folder):
        for name in sorted(names):
            path = os.path.join(root, name)
            stem, extension = os.path.splitext(path)
            if extension == ".xml" and os.path.exists(stem + ".json"):
                cases.append((path, stem + ".json"))
            elif extension == ".json" and os.path.exists(stem + "_expected.json"):
                cases.append((path, stem + "_expected.json"))
    cases.sort()
    answers, _ = batch(command, [{"path": path} for path, _ in cases])
    passed, inexpressible, failed = 0, [], []
    for (path, expectation), document in zip(cases, answers):
        expected = json.load(open(expectation, encoding="utf-8"))
        pair = Pair(document.get("format"), expected, document)
        pair.checked += 1
        if not document.get("ok"):
            pair.failures.append("not read: " + document.get("error", ""))
        else:
            check_feed(pair)
        name = os.path.relpath(path, folder)
        if pair.failures:
            failed.append((name, pair.failures))
        elif pair.checked <= 2 and set(expected) - {"items", "entries", "version", "feedType", "feedVersion"}:
            inexpressible.append((name, sorted(set(expected) - {"items", "entries", "version", "feedType", "feedVersion"})))
        else:
            passed += 1
    for name, failures in failed:
        print("  gofeed", name, "; ".join(failures)[:400])
    if verbose:
        for name, fields in inexpressible:
            print("  gofeed, nothing the schema can say:", name, ", ".join(fields))
    print(f"gofeed: {passed} of {passed + len(failed)} pairs that the schema can express; {len(inexpressible)} it cannot")


def others(corpus, command):
    paths = []
    for root, _, names in os.walk(corpus):
        relative = os.path.relpath(root, corpus).split(os.sep)[0]
        if relative in ("must-survive", "gofeed"):
            continue
        for name in sorted(names):
            if not name.lower().endswith((".md", ".ts", ".js", ".py")) and "output" not in root.split(os.sep):
                paths.append(os.path.join(root, name))
    paths.sort()
    answers, seconds = batch(command, [{"path": p, "baseUrl": "https://example.org/feed"} for p in paths])
    refused, empty, items = [], [], 0
    for path, answer in zip(paths, answers):
        if not answer.get("ok"):
            refused.append((os.path.relpath(path, corpus), answer.get("error")))
            continue
        head = open(path, "rb").read()
        expected = len(re.findall(rb"<(?:\w+:)?(?:item|entry|ITEM)[\s>]", head))
        found = len(answer.get("items") or [])
        items += found
        if answer["format"] in ("rss", "rdf", "atom", "cdf") and expected != found:
            empty.append((os.path.relpath(path, corpus), found, expected))
    for entry in refused:
        print("  refused", *entry)
    for entry in empty:
        print("  items found, item tags seen:", *entry)
    print(f"others: {len(paths)} files, {items} items, {len(refused)} are no feeds, {seconds:.1f} s with start-up")


def main():
    verbose = "--verbose" in sys.argv
    arguments = [a for a in sys.argv[1:] if a != "--verbose"]
    corpus, command = arguments[0], arguments[1:]
    must_survive(os.path.join(corpus, "must-survive"), command)
    gofeed(os.path.join(corpus, "gofeed"), command, verbose)
    others(corpus, command)


if __name__ == "__main__":
    main()
