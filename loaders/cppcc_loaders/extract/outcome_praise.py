"""Spoken approval: what an official outside the committee says for its work (委员们的建议很有针对性)."""

import re
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.outcome_verdicts import Verdict
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import Line
from cppcc_loaders.extract.told_by import cued_by
from cppcc_loaders.records import Range

__all__ = ["is_members_praise", "read_findings", "read_praise", "read_quoted"]

_WORD: Final = pattern("outcome_praise", "word")
_PRAISE: Final = pattern("outcome_praise", "praise")
_SPEAKER: Final = pattern("outcome_praise", "speaker")
_OFFICE: Final = pattern("outcome_praise", "office")
_ACCEPTED: Final = pattern("outcome_praise", "accepted")
_LEADER: Final = pattern("outcome_praise", "leader")
_VISITOR: Final = pattern("outcome_praise", "visitor")
_PRAISED: Final = pattern("outcome_praise", "praised")
_MEMBERS: Final = pattern("outcome_praise", "members")
_QUOTED: Final = Anchored(pattern("outcome_praise", "quoted"))
_OFFICER: Final = pattern("outcome_praise", "officer")
_WORK: Final = pattern("outcome_praise", "work")
_GUEST: Final = pattern("outcome_praise", "guest")
_PASSIVE: Final = pattern("outcome_praise", "passive")
_GROUPS: Final = Anchored(pattern("outcome_praise", "groups"))
_YEAR: Final = pattern("outcome_praise", "year")
_HELD_THAT: Final = pattern("outcome_praise", "held_that")
_DID_WELL: Final = pattern("outcome_praise", "did_well")
_SAYS: Final = pattern("outcome_praise", "says")
_GREETER: Final = pattern("outcome_praise", "greeter")
_HE: Final = pattern("outcome_praise", "he")
_BEHIND: Final = pattern("outcome_praise", "behind")
_BY_HEAD: Final = pattern("outcome_praise", "by_head")
#: What is found of the groups may follow in the sentence after the one that names them.
_FINDS_NEAR: Final = 160
#: What is said of a year's work ends its praise (…，为全市发展作出了积极贡献).
_YEARS_WORK: Final = ("贡献", "答卷")
_TITLE_LENGTH: Final = 16
_CONTEXT: Final = 200


@cued_by(_SPEAKER)
def read_praise(scene: Scene, line: Line) -> Verdict | None:
    """Approval in the spoken part of a sentence, None where nobody of another body's office speaks."""
    if not _WORD.search(scene.text, *line.span):
        return None
    if scene.text.startswith("“", line.span.start):
        speaker = _BEHIND.match(scene.text, line.span.end) or _BEHIND.match(scene.text, line.span.end - 1)
        said = line.span.start
    else:
        speaker = _SPEAKER.search(scene.text, *line.span) if _SAYS.search(scene.text, *line.span) else None
        said = speaker.end() - 1 if speaker else 0
    found = _PRAISE.search(scene.text, said, line.span.end) if speaker else None
    if speaker is None or found is None or not _is_official(scene, speaker):
        return None
    accepted = _ACCEPTED.search(scene.text, found.start(), line.span.end)
    kind, end = ("adoption", accepted.end()) if accepted else ("endorsement", found.end())
    words = scene.text[found.start() : end]
    if words.endswith(_YEARS_WORK):
        words = words.rpartition("，")[2]
    return Verdict(kind, words, Range(min(speaker.start(), said), end), "outcome-praise")


def _read_groups(text: str, line: Range) -> Verdict | None:
    """What the party finds of a year's work of the party groups of all bodies of the state, ours among them."""
    groups = _GROUPS.search(text, *line)
    if groups is None or not _HELD_THAT.search(text, line.start, groups.start()) or not _YEAR.search(text, *line):
        return None
    paragraph = text.find("\n", line.end)
    near = min(line.end + _FINDS_NEAR, paragraph if paragraph >= 0 else len(text))
    well = list(_DID_WELL.finditer(text, groups.end(), line.end)) or list(_DID_WELL.finditer(text, line.end, near))
    if not well:
        return None
    return Verdict(
        "endorsement", text[well[0].start() : well[-1].end()], Range(line.start, well[-1].end()), "outcome-groups"
    )


@cued_by(_GROUPS, _BY_HEAD, _PRAISED)
def read_findings(scene: Scene, told: Line) -> Verdict | None:
    """What the party finds of our party group's year, or an official who came to see says for our work."""
    text, line = scene.text, told.span
    return _read_groups(text, line) or _read_head_of_state(text, line) or _read_visitor(text, line)


def _read_head_of_state(text: str, line: Range) -> Verdict | None:
    """What the head of state says in praise of the CPPCC's year (一年来，人民政协…作出了新贡献)."""
    if text.find("习近平", *line) < 0:
        return None
    found = _BY_HEAD.search(text, *line)
    words = (found["o"] or found["p"]) if found else None
    return Verdict("endorsement", words, Range(line.start, found.end()), "outcome-head") if found and words else None


def _read_visitor(text: str, line: Range) -> Verdict | None:
    """What an official who came to see says for it (来县视察…，认为“…”), None where nobody came or said so."""
    if text.find("“", *line) < 0:
        return None
    found = _PRAISED.search(text, *line)
    if found is None or not _VISITOR.search(text, line.start, found.start()):
        return None
    return Verdict("endorsement", found.group(), Range(line.start, found.end()), "outcome-visitor")


@cued_by(_QUOTED)
def read_quoted(scene: Scene, told: Line) -> Verdict | None:
    """What an official of another body says in praise (评价说：“…”), None where our own committee speaks."""
    line = told.span
    found = _QUOTED.search(scene.text, *line) if scene.text.find("“", *line) >= 0 else None
    if found is None:
        return None
    speaker = Range(line.start, found.start())
    who = scene.words(speaker)
    if not _OFFICER.search(who) or (found["of"] and not _WORK.search(found["of"])):
        return None
    if "政协" in who and all(m.code == scene.home for m in scene.committees_in(speaker)):
        return None
    words = f"{found['verb']}“{found['said']}”" if found["of"] else found["said"]
    return Verdict("endorsement", words, Range(line.start, found.end()), "outcome-quoted")


def is_members_praise(text: str, line: Range, verdict: Verdict) -> bool:
    """Whether members themselves approve (委员们充分肯定常委会的工作): no approval by anybody else."""
    if _PASSIVE.search(verdict.indicator):
        return False
    said = text.find(verdict.indicator[-6:], verdict.span.start)
    return _MEMBERS.search(text[line.start : max(said, verdict.span.start)]) is not None


def _is_official(scene: Scene, speaker: re.Match[str]) -> bool:
    """Whether the speaker has an office, here or where the text first names him, and none of the CPPCC."""
    name = speaker["name"] or ""
    at = speaker.start()
    start = max(scene.paragraph_at(at).start, at - _CONTEXT)
    if _LEADER.search(scene.text, start, at + len(name)) or _speaks_for_party(scene, start, at):
        return True
    if speaker.re is _BEHIND and speaker["title"]:
        return True
    for size in range(len(name), 1, -1):
        first = _with_office(scene.text, name[-size:], at)
        if 0 <= first < at or _OFFICE.search(scene.text, max(0, first - _TITLE_LENGTH), first):
            at = first
            break
    if scene.home and _GUEST.search(scene.text, start, at + len(name)):
        named = scene.committees_in(Range(start, at))
        return bool(named) and named[-1].code != scene.home
    before = scene.text[max(0, at - _TITLE_LENGTH) : at] + (speaker["title"] or "" if at == speaker.start() else "")
    last = re.split("[，。；、\n]", before)[-1]
    return bool(_OFFICE.search(last)) and "政协" not in last


def _speaks_for_party(scene: Scene, start: int, at: int) -> bool:
    """Whether 他说 goes on from a sentence that tells who greeted us for the party."""
    if not _HE.match(scene.text, max(0, at - 1)) and not _HE.match(scene.text, at):
        return False
    return _GREETER.search(scene.text, start, max(start, at - 1)) is not None


def _with_office(text: str, name: str, before: int) -> int:
    """Where a name first stands behind an office, else where it first stands at all."""
    at = first = text.find(name)
    while 0 <= at < before:
        if _OFFICE.search(text, max(0, at - _TITLE_LENGTH), at):
            return at
        at = text.find(name, at + 1)
    return first
