#!/usr/bin/env python3
"""CPU time of feedparser over a corpus, ROUNDS rounds in one process, warmed by one.

    pip install feedparser
    feed_peers.py CORPUS [ROUNDS]
"""
import os
import sys
import time

import feedparser

ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 10


def files(folder):
    for root, _, names in os.walk(folder):
        for name in sorted(names):
            path = os.path.join(root, name)
            no_feed = name.endswith((".md", ".ts", ".js", ".py", ".expect.json", "_expected.json")) or "output" in root.split(os.sep)
            if not no_feed and not (name.endswith(".json") and os.path.exists(path[:-5] + ".xml")):
                yield path


documents = [open(path, "rb").read() for path in files(sys.argv[1])]
for document in documents[:50]:
    feedparser.parse(document)
started = time.process_time()
for _ in range(ROUNDS):
    for document in documents:
        feedparser.parse(document)
seconds = time.process_time() - started
size = sum(map(len, documents)) * ROUNDS
print(f"feedparser {feedparser.__version__}: {len(documents)} documents, {ROUNDS} rounds, {seconds:.2f} s CPU, {size / 1e6 / seconds:.2f} MB/s")
