"""Neovim itself, without a window: marks, hover and offers as its own client gets them; skipped where it is not."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.editors.told import shows_and_forgets, told_by

_NVIM = shutil.which("nvim")
_SCRIPT = """
vim.cmd("edit a.md")
local buffer, position = vim.api.nvim_get_current_buf(), { line = 2, character = 6 }
local client = vim.lsp.get_active_clients()[1]
local document = { uri = vim.uri_from_bufnr(buffer) }
local told = {}
local function wait(is_so)
  assert(vim.wait(240000, is_so, 50), "nothing came")
end
wait(function() return #vim.diagnostic.get(buffer) > 0 end)
told.saved = vim.diagnostic.get(buffer)
local function ask(method, parameters)
  parameters.textDocument = document
  for _, answer in pairs(vim.lsp.buf_request_sync(buffer, method, parameters, 240000)) do
    return answer.result
  end
end
told.hover = ask("textDocument/hover", { position = position })
local range = { start = position, ["end"] = position }
told.actions = ask("textDocument/codeAction", { range = range, context = { diagnostics = {} } })
vim.api.nvim_buf_set_lines(buffer, 2, 3, false, { "Plain bread." })
wait(function() return #vim.diagnostic.get(buffer) < #told.saved end)
told.typed = vim.diagnostic.get(buffer)
for _, each in ipairs({ told.saved, told.typed }) do
  for _, mark in ipairs(each) do mark.user_data = nil; mark.namespace = nil end
end
local out = io.open("told.json", "w")
out:write(vim.json.encode(told))
out:close()
vim.cmd("qall!")
"""


@pytest.mark.skipif(_NVIM is None, reason="no Neovim here")
def test_neovim_is_set_up_as_the_docs_say(tmp_path: Path) -> None:
    settings = next(
        block
        for block in re.findall(r"```lua\n(.*?)```", (ROOT / "docs" / "editors.md").read_text("utf-8"), re.DOTALL)
        if "start_client" in block
    )
    command = f'{{ "{sys.executable}", "-m", "relint", "lsp" }}'
    assert '{ "relint", "lsp" }' in settings
    (tmp_path / "init.lua").write_text("vim.cmd('filetype on')\n" + settings.replace('{ "relint", "lsp" }', command))
    (tmp_path / "steps.lua").write_text(_SCRIPT)
    (tmp_path / "a.md").write_text("Hi Jo,\n\n🎂 We utilize flour.\n\nBest,\nAnn Lee\n", encoding="utf-8")
    done = subprocess.run(
        [str(_NVIM), "--headless", "-n", "-u", "init.lua", "-S", "steps.lua"],
        cwd=tmp_path,
        env={**os.environ, "XDG_STATE_HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=500,
    )
    told = told_by(tmp_path, done)
    (mark,) = [each for each in told["saved"] if "utilize" in each["message"]]
    assert (mark["lnum"], mark["col"]) == (2, len("🎂 We ".encode()))  # Neovim counts bytes, the protocol UTF-16
    assert mark["code"] == "jargon-monoxide/buzzword"
    shows_and_forgets(told, "message")
