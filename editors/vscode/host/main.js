/** A second extension, which Code's own extension host runs beside relint's: it writes down what Code shows of a draft. */

const fs = require("node:fs");
const path = require("node:path");
const vscode = require("vscode");

const ROUNDS = 3000;
const PAUSE = 100;

async function until(what, isSo) {
  for (let round = 0; round < ROUNDS; round++) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  throw new Error(`nothing came: ${what}`);
}

/** Opens a.md (third line: “🎂 We utilize flour.”), asks for marks, hover and offers, types, and starts the server anew. */
async function look(folder, told) {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, "a.md"));
  const editor = await vscode.window.showTextDocument(document);
  const marks = () =>
    vscode.languages
      .getDiagnostics(document.uri)
      .map((each) => ({ words: document.getText(each.range), message: each.message, severity: each.severity }));
  await until("marks", () => marks().length);
  told.saved = marks();
  const at = document.positionAt(document.getText().indexOf("utilize") + 1);
  const hovers = await vscode.commands.executeCommand("vscode.executeHoverProvider", document.uri, at);
  told.hover = hovers.flatMap((hover) => hover.contents.map((each) => each.value ?? each)).join("\n");
  const range = new vscode.Range(at, at);
  const offers = await vscode.commands.executeCommand("vscode.executeCodeActionProvider", document.uri, range);
  told.actions = offers.map((each) => each.title);
  await editor.edit((edit) => edit.replace(document.lineAt(2).range, "Plain bread."));
  await until("fewer marks", () => !marks().some((each) => each.message.includes("utilize")));
  told.typed = marks();
  await vscode.commands.executeCommand("relint.restart");
  await until("marks after a restart", () => marks().length === told.typed.length);
  told.restarted = true;
}

exports.activate = async () => {
  const folder = vscode.workspace.workspaceFolders[0].uri;
  const told = {};
  try {
    await look(folder, told);
  } catch (problem) {
    told.problem = String(problem.stack ?? problem);
  }
  fs.writeFileSync(path.join(folder.fsPath, "told.json"), JSON.stringify(told, null, 1));
};
