"""The extractor that asks a model, part by part, and believes nothing that the article does not say in those words."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cppcc_loaders.extract import make_scene
from cppcc_loaders.extract.frames import Frame
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.llm.client import Client, Message, Reply, service_from
from cppcc_loaders.llm.ground import Grounder, UngroundedError
from cppcc_loaders.llm.prompt import PROMPT_VERSION, instructions, parts
from cppcc_loaders.llm.reply import ReplyError, rows_of
from cppcc_loaders.llm.schema import Fact, facts_of
from cppcc_loaders.records import Article, Document, Range, Unresolved

__all__ = ["LlmExtractor", "llm_extractor"]

#: The kind of what is dropped, in the report of unresolved mentions.
DROPPED: Final = "llm"
_LONGEST_SURFACE: Final = 80

_Wrong = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class LlmExtractor:
    """Reads articles by asking a model.

    A fact that is dropped is an Unresolved of kind `llm` with the reason, so that a build counts it.
    """

    client: Client
    name: str = "llm"

    @property
    def version(self) -> str:
        """The prompt's version and the model."""
        return f"{PROMPT_VERSION} {self.client.service.model}"

    def __call__(self, article: Article, document: Document) -> Iterator[Frame | Unresolved]:
        """The frames of an article, each once, and what was dropped.

        Raises:
            LlmError: the service does not answer.
        """
        if not article.kept:
            return
        scene = make_scene(article, document)
        seen: set[Frame] = set()
        for part in parts(scene.text):
            for found in self._part(scene, part):
                if isinstance(found, Unresolved):
                    yield found
                elif found not in seen:
                    seen.add(found)
                    yield found

    def _part(self, scene: Scene, part: Range) -> Iterator[Frame | Unresolved]:
        facts, wrong, cut = self._answer(scene.words(part))
        if cut:
            yield _dropped(scene, part, "", "reply cut off by the length limit")
        for said, reason in wrong:
            yield _dropped(scene, part, said, reason)
        grounder = Grounder(scene, part)
        for fact in facts:
            try:
                yield from grounder.frames(fact)
            except UngroundedError as error:
                yield _dropped(scene, part, fact.quote, f"{fact.type}: {error}")

    def _answer(self, text: str) -> tuple[tuple[Fact, ...], _Wrong, bool]:
        """What the model answers; where a whole reply has faults, it is told them once and answers anew."""
        asked: list[Message] = [{"role": "system", "content": instructions()}, {"role": "user", "content": text}]
        first = self.client.ask(asked)
        facts, wrong = _read(first)
        if not wrong or first.cut:
            return facts, wrong, first.cut
        faults = "\n".join(f"{said}: {reason}" if said else reason for said, reason in wrong)
        told = f"你的回答有误，请改正后重新输出全部 JSON：\n{faults}"
        retry: list[Message] = [{"role": "assistant", "content": first.text}, {"role": "user", "content": told}]
        second = self.client.ask([*asked, *retry])
        better, still = _read(second)
        return (better, still, second.cut) if better or not still else (facts, wrong, second.cut)


def llm_extractor(environment: Mapping[str, str] | None = None) -> LlmExtractor:
    """The extractor that the environment sets up; replies are kept in CPPCC_LLM_CACHE, else the user's cache folder."""
    known = os.environ if environment is None else environment
    caches = Path(known.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = Path(known.get("CPPCC_LLM_CACHE") or caches / "cppcc-graph" / "llm")
    return LlmExtractor(Client(service_from(known), folder))


def _read(reply: Reply) -> tuple[tuple[Fact, ...], _Wrong]:
    """The facts of a reply; of one that was cut off the last row is left out, as its words may be cut."""
    try:
        rows = rows_of(reply.text)
    except ReplyError as error:
        return (), (("", str(error)),)
    return facts_of(rows[:-1] if reply.cut else rows)


def _dropped(scene: Scene, part: Range, said: str, reason: str) -> Unresolved:
    whole: Iterable[Range] = scene.article.body.ranges(*part)
    ends = [at for span in whole for at in span] or [0]
    place = Range(min(ends), max(ends))
    return Unresolved(scene.document.doc, place, said[:_LONGEST_SURFACE], DROPPED, reason)
