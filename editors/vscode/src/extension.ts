/** Starts `relint lsp` for the documents that are drafts, and ends it with the window. */

import * as vscode from "vscode";
import { LanguageClient, RevealOutputChannelOn } from "vscode-languageclient/node";

import { documents, missing, started, type Wishes } from "./started";

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  context.subscriptions.push(
    vscode.commands.registerCommand("relint.restart", restart),
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration("relint")) {
        await restart();
      }
    }),
  );
  await start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
  client = undefined;
}

async function restart(): Promise<void> {
  await deactivate();
  await start();
}

async function start(): Promise<void> {
  const settings = vscode.workspace.getConfiguration("relint");
  const wishes: Wishes = {
    command: settings.get("command", ["relint"]),
    arguments: settings.get("arguments", []),
    languages: settings.get("languages", ["markdown"]),
  };
  let program = wishes.command.join(" ");
  try {
    const { command, args } = started(wishes);
    program = command;
    client = new LanguageClient(
      "relint",
      "relint",
      { command, args },
      { documentSelector: documents(wishes), revealOutputChannelOn: RevealOutputChannelOn.Never },
    );
    await client.start();
  } catch (problem) {
    client = undefined;
    void vscode.window.showErrorMessage(missing(program, problem instanceof Error ? problem.message : String(problem)));
  }
}
