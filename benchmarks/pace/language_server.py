"""One mail in relint's language server: what an edit costs it, from the change to the marks."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pace.bench import Bench
from pace.timing import Run


def edits_in_server(bench: Bench, folder: Path, texts: Sequence[str]) -> list[Run]:
    """Seconds of the server for each text, one after the other; a first one, which gets everything ready, not told.

    On the clock an edit takes 0.15 s more: the server waits for a pause in the writing.
    """
    process = subprocess.Popen(
        [*bench.relint, "lsp"], cwd=folder, env=bench.environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    client = _Client(process, (folder / "mail.md").as_uri())
    try:
        client.open(texts[0])
        return [client.edit(text) for text in (texts[0] + "\n", *texts)][1:]
    finally:
        process.kill()
        process.wait()


class _Client:
    """As much of an editor as it takes."""

    def __init__(self, process: subprocess.Popen[bytes], uri: str) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._in, self._out, self._pid, self._uri, self._version = process.stdin, process.stdout, process.pid, uri, 1

    def open(self, text: str) -> None:
        """Start, and wait for the first marks."""
        self._send("initialize", {"processId": None, "rootUri": None, "capabilities": {}}, number=1)
        while self._receive().get("id") != 1:
            pass
        self._send("initialized", {})
        document = {"uri": self._uri, "languageId": "markdown", "version": self._version, "text": text}
        self._send("textDocument/didOpen", {"textDocument": document})
        self._marks()

    def edit(self, text: str) -> Run:
        """Give another text, and wait for its marks."""
        start, used, self._version = time.perf_counter(), self._used(), self._version + 1
        document = {"uri": self._uri, "version": self._version}
        self._send("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]})
        self._marks()
        return Run(time.perf_counter() - start, self._used() - used, 0)

    def _marks(self) -> None:
        while self._receive().get("method") != "textDocument/publishDiagnostics":
            pass

    def _used(self) -> float:
        """Processor seconds of the server so far: Linux counts them in a clock of each process."""
        return time.clock_gettime((~self._pid << 3) | 2)

    def _send(self, method: str, params: dict[str, Any], *, number: int | None = None) -> None:
        message = {"jsonrpc": "2.0", "method": method, "params": params} | ({"id": number} if number else {})
        body = json.dumps(message).encode()
        self._in.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._in.flush()

    def _receive(self) -> dict[str, Any]:
        length = 0
        while (line := self._out.readline()) != b"\r\n":
            if not line:
                raise EOFError("the language server ended")
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        found: dict[str, Any] = json.loads(self._out.read(length))
        return found
