"""Emacs itself, without a window: Eglot, set up as the docs say, gets marks, hover and offers; skipped without it."""

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

_EMACS = shutil.which("emacs")
_SCRIPT = r"""
(require 'package)
(package-initialize)
(require 'eglot)
(require 'json)
(setq eglot-sync-connect 240 eglot-connect-timeout 240 make-backup-files nil auto-save-default nil)
(load-file "init.el")
(defun settled (is-so)
  (let ((rounds 0))
    (while (not (funcall is-so))
      (when (> (setq rounds (1+ rounds)) 2400) (error "nothing came"))
      (accept-process-output nil 0.1))))
(defun marks ()
  (mapcar (lambda (each)
            (list :text (flymake-diagnostic-text each)
                  :words (buffer-substring-no-properties (flymake-diagnostic-beg each) (flymake-diagnostic-end each))))
          (flymake-diagnostics)))
(find-file "a.md")
(markdown-mode)
(run-hooks 'post-command-hook) ; what comes after a key press, where there is one
(settled (lambda () (flymake-diagnostics)))
(let (saved hover actions typed (server (eglot-current-server)))
  (setq saved (marks))
  (search-forward "utilize")
  (backward-char)
  (setq hover (jsonrpc-request server :textDocument/hover (eglot--TextDocumentPositionParams)))
  (setq actions
        (let ((here (eglot--pos-to-lsp-position)))
          (jsonrpc-request server :textDocument/codeAction
                           (list :textDocument (eglot--TextDocumentIdentifier)
                                 :range (list :start here :end here)
                                 :context (list :diagnostics [])))))
  (delete-region (line-beginning-position) (line-end-position))
  (insert "Plain bread.")
  (eglot--signal-textDocument/didChange)
  (settled (lambda () (< (length (flymake-diagnostics)) (length saved))))
  (setq typed (marks))
  (with-temp-file "told.json"
    (insert (json-serialize
             (list :saved (vconcat saved) :typed (vconcat typed) :hover hover :actions actions)
             :false-object :json-false)))
  (set-buffer-modified-p nil)
  (eglot-shutdown server))
"""


def _has_eglot() -> bool:
    """Emacs brings Eglot since 29; before, it is a package, as the mode for Markdown still is."""
    wanted = "(progn (require 'package) (package-initialize) (require 'eglot) (require 'markdown-mode))"
    return (
        bool(_EMACS) and not subprocess.run([str(_EMACS), "--batch", "--eval", wanted], capture_output=True).returncode
    )


def test_emacs_is_set_up_as_the_docs_say(tmp_path: Path) -> None:
    if not _has_eglot():
        pytest.skip("no Emacs with Eglot and markdown-mode here")
    (settings,) = re.findall(r"```elisp\n(.*?)```", (ROOT / "docs" / "editors.md").read_text("utf-8"), re.DOTALL)
    assert '("relint" "lsp")' in settings
    command = f'("{sys.executable}" "-m" "relint" "lsp")'
    (tmp_path / "init.el").write_text(settings.replace('("relint" "lsp")', command))
    (tmp_path / "steps.el").write_text(_SCRIPT)
    (tmp_path / "a.md").write_text("Hi Jo,\n\n🎂 We utilize flour.\n\nBest,\nAnn Lee\n", encoding="utf-8")
    done = subprocess.run(
        [str(_EMACS), "--batch", "-l", "steps.el"],
        cwd=tmp_path,
        env={**os.environ, "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=500,
    )
    told = told_by(tmp_path, done)
    (mark,) = [each for each in told["saved"] if "utilize" in each["text"]]
    assert mark["words"] == "utilize"
    shows_and_forgets(told, "text")
