#!/usr/bin/env python3
"""Scores `check-url --batch` on a file of cases.

usage: ssrf_corpus.py CASES.json COMMAND...      such as  ssrf_corpus.py cases.json dotnet syndication.dll

A case has url, verdict (accept, refuse or either) and may have redirects, status, dns, mustDrop and
acceptIfConnectedOnlyTo. {p} in a url stands for an optional port: each such case is asked with and without one.
"""
import json
import subprocess
import sys

PUBLIC = [["93.184.216.34"]]
PRIVATE_NAMES = {"internal.example": [["10.1.2.3"]]}


def lines(case):
    spellings = {case["url"].replace("{p}", ""), case["url"].replace("{p}", ":8080")}
    for url in sorted(spellings):
        line = {"url": url}
        for name in ("redirects", "status"):
            if name in case:
                line[name] = case[name]
        if "dns" in case:
            line["dns"] = case["dns"]
        elif case["kind"] == "redirect":
            line["dns"] = dict(PRIVATE_NAMES, **{"public.example": PUBLIC, "public2.example": PUBLIC})
        yield line


def fault(case, answer):
    wanted, given = case["verdict"], answer.get("verdict")
    sent = {name.lower() for name in answer.get("sentToLast", [])}
    leaked = sent & {name.lower() for name in case.get("mustDrop", [])}
    if leaked:
        return f"sent {sorted(leaked)}"
    if wanted == "either" or given == wanted:
        return None
    only = case.get("acceptIfConnectedOnlyTo")
    if given == "accept" and only and answer.get("connect") and set(answer["connect"]) <= set(only):
        return None
    return f"wanted {wanted}, got {given} ({answer.get('reason')})"


def main():
    cases = json.load(open(sys.argv[1], encoding="utf-8"))["cases"]
    asked = [(case, line) for case in cases for line in lines(case)]
    text = "".join(json.dumps(line) + "\n" for _, line in asked)
    run = subprocess.run(sys.argv[2:] + ["check-url", "--batch"], input=text, capture_output=True, text=True, check=True)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    assert len(answers) == len(asked), f"{len(asked)} lines in, {len(answers)} out"
    wrong = {}
    for (case, line), answer in zip(asked, answers):
        problem = fault(case, answer)
        if problem:
            wrong.setdefault(case["id"], f"{case['id']} {line['url']}: {problem}; {case['reason']}")
    for problem in wrong.values():
        print(problem)
    print(f"{len(cases) - len(wrong)} of {len(cases)} cases right ({len(asked)} lines)")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
