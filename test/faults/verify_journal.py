"""Checks lofte journals. Written from docs/journal-format.md alone, to show that the page is enough for somebody else.

    python3 verify_journal.py FOLDER…

One line a problem, `2026.jsonl:17 bad-hash`; with several folders, under the folder's name and a colon.
Exit 0: clean, 5: problems, 2: usage. Python 3.9 or newer, nothing but its standard library.
"""
import json
import os
import re
import sys
from collections import Counter
from datetime import datetime
from hashlib import sha256

MEMBERS = "v journal seq prev id type case by happenedAt recordedAt clock batch batchEnd data sealed hash private".split()
TYPES = set("""case-opened case-imported case-amended case-closed case-reopened promise-made promise-postponed promise-kept
  promise-waived call-noted note-added customer-told status-changed entries-retracted erased repaired""".split())
ULID, HEX, INSTANT = "[0-7][0-9A-HJKMNP-TV-Z]{25}", "[0-9a-f]{64}", r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"
HASH, LONGEST, LOST = b',"hash":"', 1 << 20, bytes(16)
MOST_LEFT_OUT = 10_000_000
START = re.compile(rb'\{"v":1,"journal":"([^"]*)","seq":([1-9]\d*),')
HEAD = re.compile(  # all that is before the hash
    rf'\{{"v":1,"journal":"{ULID}","seq":[1-9]\d*,"prev":"{HEX}","id":"{ULID}","type":"[^"\\]*","case":(null|[1-9]\d*),'
    rf'"by":"([^"\\]|\\.)*","happenedAt":"{INSTANT}","recordedAt":"{INSTANT}"(,"clock":"set")?'
    rf'(,"batch":"{ULID}"(,"batchEnd":true)?)?,"data":\{{.*\}}(,"sealed":"{HEX}")?'.encode())
REST = re.compile(rf',"hash":"{HEX}"(?:,"private":(\{{.*\}}))?\}}'.encode())
SEGMENT = re.compile(r"\d{4}\.jsonl")
COPY = re.compile(r"(?i)(?![.~])(?=.*(?<!\d)\d{4}(?!\d)).*\.jsonl|(?![.~]).*\.jsonl.*conflict.*")


class Line:
    """A line by itself: what it says, and what is wrong with it wherever it stands."""

    def __init__(self, raw):
        cut = raw.find(HASH)
        has_hash = 0 <= cut <= len(raw) - len(HASH) - 66 and len(raw) <= LONGEST
        head = raw[:cut] if has_hash else raw
        start, rest = START.match(head), REST.fullmatch(raw, len(head))
        self.raw, self.twice = raw, False
        self.seq = int(start[2]) if start else None
        self.private = rest[1] if rest else None
        said, due = raw[cut + 9:cut + 73].decode("latin1"), sha256(head).hexdigest()
        self.hash = said if re.fullmatch(HEX, said) else due
        self.hashes = {said, due}
        self.entry = self.parsed()
        newer = re.match(rb'\{"v":([1-9]\d*),', raw)
        self.wrong = None
        if newer and int(newer[1]) > 1:
            self.wrong = "newer-format"
        elif not (has_hash and self.entry.get("v") == 1 and "data" in self.entry):
            self.wrong = "bad-line"
        elif len(self.hashes) > 1:
            self.wrong = "bad-hash"
        elif self.private is not None and self.entry.get("sealed") != sha256(self.private).hexdigest():
            self.wrong = "bad-seal"
        elif not (rest and HEAD.fullmatch(head) and self.means_something()):
            self.wrong = "bad-line"
        self.says = has_hash and self.wrong != "newer-format"  # by which the next line can be checked
        is_right = self.says and len(self.hashes) == 1 and start and re.fullmatch(ULID.encode(), start[1])
        self.journal = start[1].decode() if is_right else None  # whose it is, where its hash is right

    def parsed(self):
        try:
            entry = json.loads(self.raw.decode(errors="replace"), object_pairs_hook=self.members, parse_constant=refuse)
            return entry if isinstance(entry, dict) else {}
        except (ValueError, RecursionError):
            return {}

    def members(self, pairs):
        self.twice = self.twice or len(dict(pairs)) < len(pairs)
        return dict(pairs)

    def means_something(self):
        entry = self.entry
        try:
            self.raw.decode()
            for when in (entry["happenedAt"], entry["recordedAt"]):
                datetime.strptime(when, "%Y-%m-%dT%H:%M:%SZ")
        except ValueError:
            return False
        in_order = list(entry) == [m for m in MEMBERS if m in entry]
        return in_order and not self.twice and not any(map(reserved, (entry["data"], entry.get("private"))))


def refuse(name):
    raise ValueError(name)


def reserved(value):
    """Whether a key in it, at any depth, is one of the line's own."""
    if isinstance(value, dict):
        return not {"hash", "sealed", "private"}.isdisjoint(value) or any(map(reserved, value.values()))
    return isinstance(value, list) and any(map(reserved, value))


def read(path):
    with open(path, "rb") as file:
        return file.read()


def torn_from(lines, i, batch):
    """Whether all from line i on is one write that a power cut left with zeros in it."""
    for raw in lines[i:-1]:
        its = re.search(rb',"batch":"([0-9A-Z]{26})"', raw)
        if LOST not in raw:
            batch = batch or (its and its[1].decode())
            if raw is lines[i] or not its or its[1].decode() != batch:
                return False
    return LOST in lines[i]


def journal_of_most(texts):
    """The journal that most lines say they are of, their hashes right; of several, that which comes first."""
    said = Counter(line.journal for _, text in texts for line in map(Line, text.split(b"\n")) if line.journal)
    return max(said, key=said.get, default=None)


def check(folder):
    """The problems of the journal in `folder`: (segment, line, kind), in their order."""
    place = os.path.join(folder, "journal")
    names = sorted(os.listdir(place))
    copies = [(name, 1, "conflict-copy") for name in names if COPY.fullmatch(name) and not SEGMENT.fullmatch(name)]
    if copies:
        return copies
    texts = [(name, read(os.path.join(place, name))) for name in names if SEGMENT.fullmatch(name)]
    texts = [(name, text) for name, text in texts if text]
    seen, torn = [], None
    journal = journal_of_most(texts)
    seq, highest, prevs, batch, begun, after = 1, 0, {"0" * 64}, None, 0, "0" * 64
    for name, text in texts:
        lines, is_last = text.split(b"\n"), name == texts[-1][0]
        for i, raw in enumerate(lines):
            is_open = i + 1 == len(lines)  # behind the last line end, where mostly nothing is
            if torn or is_open and raw == b"":
                break
            line = Line(raw)
            wrong = line.wrong
            is_strange = line.journal is not None and line.journal != journal
            in_turn = line.journal == journal and line.seq and highest < line.seq <= highest + MOST_LEFT_OUT
            if not wrong:
                is_next = line.seq == seq or line.entry["type"] == "repaired"
                if is_strange or not (in_turn and is_next) or line.entry["prev"] not in prevs:
                    wrong = "missing-segment" if i == 0 and line.seq > seq and not is_strange else "bad-chain"
                elif line.entry["type"] not in TYPES:
                    wrong = "unknown-type"
            is_cut = is_open and (LOST in raw or not (b"\r" in raw or raw.startswith(b"\xef\xbb\xbf")))
            if is_last and wrong not in (None, "newer-format") and (is_cut or torn_from(lines, i, batch)):
                torn = seen[begun][:2] if batch else (name, i + 1)
                break
            its = None if wrong else line.entry.get("batch")
            if not wrong and batch and its != batch:
                wrong = "bad-chain"  # a batch without its end
            if its != batch:
                batch, begun = its, len(seen)
            if is_open:
                wrong, torn = (wrong, (name, i + 1)) if is_last and not wrong else (wrong or "bad-line", torn)
            seen.append((name, i + 1, line, wrong, after))
            if its and "batchEnd" in line.entry:
                batch = None
            if is_strange:
                continue
            highest = line.seq if in_turn else highest
            seq = (line.seq if line.says and line.seq else seq) + 1
            prevs, after = ({line.hash} | line.hashes, line.hash) if line.says else (prevs, after)
    if batch:
        torn = seen[begun][:2]
        del seen[begun:]
    return held_against_later_entries(seen) + ([(*torn, "torn-tail")] if torn else [])


def held_against_later_entries(seen):
    erased, known, cut, problems = [], set(), {}, []
    for _, _, line, wrong, _ in seen:
        said = {} if wrong else line.entry["data"]
        if not wrong and line.entry["type"] == "erased" and isinstance(said.get("entries"), list):
            ranges = [r for r in said["entries"] if isinstance(r, list) and [type(n) for n in r] == [int, int]]
            erased += [(low, min(high, line.seq - 1)) for low, high in ranges]
        if not wrong and line.entry["type"] == "erased" and isinstance(said.get("lines"), list):
            cuts = [d for d in said["lines"] if isinstance(d, dict)]
            cut.update({d["was"]: d["is"] for d in cuts if all(re.fullmatch(HEX, str(d.get(k))) for k in ("was", "is"))})
        if not wrong and line.entry["type"] == "repaired" and isinstance(said.get("damage"), list):
            known |= {tuple(map(d.get, ("segment", "line", "what", "sha256", "after"))) for d in said["damage"] if isinstance(d, dict)}
    for name, number, line, wrong, after in seen:
        is_erased = line.seq and any(low <= line.seq <= high for low, high in erased)
        if not wrong and "sealed" in line.entry and line.private is None and not is_erased:
            wrong = "missing-private"
        digest = sha256(line.raw).hexdigest()
        if wrong and (name, number, wrong, digest, after) not in known and digest not in cut.values():
            problems.append((name, number, wrong))
        if is_erased and line.private is not None or digest in cut:
            problems.append((name, number, "not-erased"))
    return problems


def main(folders):
    if not folders or not all(os.path.isdir(os.path.join(folder, "journal")) for folder in folders):
        print("usage: verify_journal.py FOLDER…", file=sys.stderr)
        return 2
    is_clean = True
    for folder in folders:
        problems = check(folder)
        is_clean = is_clean and not problems
        for text in ([f"{folder}:"] if len(folders) > 1 else []) + ["{}:{} {}".format(*each) for each in problems]:
            print(text)
    return 0 if is_clean else 5


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
