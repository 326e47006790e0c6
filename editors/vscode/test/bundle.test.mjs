/** The bundle brings what it needs, and the settings lead to the command that is started. */

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Module from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL("..", import.meta.url));
const bundle = join(here, "out", "extension.js");

test("the bundle brings everything but Code itself", () => {
  const source = readFileSync(bundle, "utf8");
  const required = new Set([...source.matchAll(/require\("([^"]+)"\)/g)].map((match) => match[1]));
  const builtin = new Set([...Module.builtinModules, ...Module.builtinModules.map((name) => `node:${name}`), "vscode"]);
  assert.deepEqual([...required].filter((name) => !builtin.has(name)), []);
  assert.ok(required.has("vscode"));
});

test("settings become the command that is started", () => {
  const esbuild = createRequire(import.meta.url)("esbuild");
  const out = join(mkdtempSync(join(tmpdir(), "relint-")), "started.cjs");
  esbuild.buildSync({ entryPoints: [join(here, "src", "started.ts")], bundle: true, platform: "node", outfile: out });
  const { started, documents } = createRequire(import.meta.url)(out);
  const wishes = { command: ["python", "-m", "relint"], arguments: ["--show", "warning"], languages: ["markdown"] };
  assert.deepEqual(started(wishes), { command: "python", args: ["-m", "relint", "lsp", "--show", "warning"] });
  assert.deepEqual(documents(wishes).map((each) => each.scheme), ["file", "untitled"]);
  assert.throws(() => started({ ...wishes, command: [" "] }), /relint\.command/);
});

test("the client adds no words of its own to the command", () => {
  // With a transport named, vscode-languageclient puts “--stdio” behind the arguments.
  assert.doesNotMatch(readFileSync(join(here, "src", "extension.ts"), "utf8"), /transport/i);
});

test("every setting that the code reads is declared, with a default", () => {
  const declared = JSON.parse(readFileSync(join(here, "package.json"), "utf8")).contributes.configuration.properties;
  const read = [...readFileSync(join(here, "src", "extension.ts"), "utf8").matchAll(/settings\.get\("(\w+)"/g)];
  assert.deepEqual(read.map((match) => `relint.${match[1]}`).sort(), Object.keys(declared).sort());
  assert.ok(Object.values(declared).every((one) => one.default !== undefined));
});
