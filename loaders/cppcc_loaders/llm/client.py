"""A thin client of OpenAI-compatible services: one conversation in, one reply out, replies kept on disk."""

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import httpx

from cppcc_loaders.errors import LoaderError

__all__ = ["Client", "LlmError", "Reply", "Service", "service_from"]

Message = Mapping[str, str]
#: Answers to a request whose `response_format` the service does not know.
_REFUSED: Final = frozenset({400, 415, 422})


class LlmError(LoaderError):
    """A service is not named, does not answer, or answers with no reply."""


@dataclass(frozen=True, slots=True)
class Service:
    """Where a model is asked; without `url` only kept replies are used. The key is never shown nor stored."""

    url: str = ""
    model: str = "default"
    key: str = field(default="", repr=False)
    seconds: float = 120.0


@dataclass(frozen=True, slots=True)
class Reply:
    """The words of a reply, and whether the service cut them off."""

    text: str
    cut: bool = False


def service_from(environment: Mapping[str, str] | None = None) -> Service:
    """The service that CPPCC_LLM_URL, CPPCC_LLM_MODEL and CPPCC_LLM_KEY name.

    >>> service_from({"CPPCC_LLM_MODEL": "m"}).model
    'm'
    """
    known = os.environ if environment is None else environment
    return Service(
        known.get("CPPCC_LLM_URL", "").rstrip("/"),
        known.get("CPPCC_LLM_MODEL", "default"),
        known.get("CPPCC_LLM_KEY", ""),
    )


@dataclass(frozen=True, slots=True)
class Client:
    """Asks a service; every reply is kept in a folder under the hash of model and conversation."""

    service: Service
    folder: Path

    def ask(self, messages: Sequence[Message]) -> Reply:
        """The reply to a conversation: the kept one, else the service's.

        Raises:
            LlmError: no service is named and no reply is kept, or the service does not answer.
        """
        path = self._path(messages)
        kept = _read(path)
        if kept is not None:
            return kept
        reply = self._post(messages)
        path.parent.mkdir(parents=True, exist_ok=True)
        scratch = path.with_suffix(f".{os.getpid()}.part")
        scratch.write_text(json.dumps({"text": reply.text, "cut": reply.cut}), encoding="ascii")
        scratch.replace(path)
        return reply

    def _path(self, messages: Sequence[Message]) -> Path:
        said = json.dumps([self.service.model, [dict(m) for m in messages]], ensure_ascii=True, sort_keys=True)
        digest = hashlib.sha256(said.encode()).hexdigest()
        return self.folder / digest[:2] / f"{digest}.json"

    def _post(self, messages: Sequence[Message]) -> Reply:
        """Ask for a JSON object; a service that refuses is asked for plain text."""
        if not self.service.url:
            raise LlmError("没有指定模型服务；请设置 CPPCC_LLM_URL 和 CPPCC_LLM_MODEL (name a model's address)")
        body = {"model": self.service.model, "temperature": 0, "messages": [dict(m) for m in messages]}
        headers = {"Authorization": f"Bearer {self.service.key}"} if self.service.key else {}
        try:
            with httpx.Client(timeout=self.service.seconds, headers=headers) as http:
                address = f"{self.service.url}/chat/completions"
                response = http.post(address, json={**body, "response_format": {"type": "json_object"}})
                if response.status_code in _REFUSED:
                    response = http.post(address, json=body)
                response.raise_for_status()
                return _reply(response.json())
        except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
            raise LlmError(f"{self.service.url}：模型没有回答：{error} (the model did not answer)") from error


def _reply(answer: Any) -> Reply:
    try:
        choice = answer["choices"][0]
        text = choice["message"]["content"]
    except (KeyError, IndexError, TypeError) as error:
        raise ValueError(f"no reply in the answer ({error!r})") from error
    return Reply(str(text or ""), cut=choice.get("finish_reason") == "length")


def _read(path: Path) -> Reply | None:
    try:
        kept = json.loads(path.read_text(encoding="ascii"))
        return Reply(str(kept["text"]), cut=bool(kept["cut"]))
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return None
