/** How the server is started and for which documents, worked out of the settings alone. */

export interface Wishes {
  command: string[];
  arguments: string[];
  languages: string[];
}

export interface Started {
  command: string;
  args: string[];
}

/** The program and its arguments: the command's own words, then `lsp`, then what the settings add. */
export function started(wishes: Wishes): Started {
  const [command, ...words] = wishes.command.filter((word) => word.trim() !== "");
  if (command === undefined) {
    throw new Error("“relint.command” is empty: name the program, such as [\"relint\"].");
  }
  return { command, args: [...words, "lsp", ...wishes.arguments] };
}

/** Files, and texts that have no file yet; nothing of a comparison or a log. */
export function documents(wishes: Wishes): { scheme: string; language: string }[] {
  return wishes.languages.flatMap((language) => [
    { scheme: "file", language },
    { scheme: "untitled", language },
  ]);
}

/** What to say when the program is not there. */
export function missing(command: string, problem: string): string {
  return `relint could not be started (${command}: ${problem}). Install it with pip install 'relint-copy[lsp]', or say in “relint.command” where it is.`;
}
