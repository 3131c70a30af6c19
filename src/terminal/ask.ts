/**
 * Questions at a terminal, one at a time. Loaded only where somebody can be asked; written to standard error, since
 * standard output is the answer.
 */
import inquirer from 'inquirer';

export interface Choice<T> {
  readonly name: string;
  readonly value: T;
}

/** Whoever is asked may leave with Ctrl-C: then the promise is rejected, and nothing is recorded. */
export interface Asker {
  /** A line of text, trimmed. Empty only where `required` is not given; `required` is then said again. */
  readonly line: (question: string, required?: string) => Promise<string>;
  readonly choose: <T>(question: string, choices: readonly Choice<T>[]) => Promise<T>;
}

export function asker(output: NodeJS.WritableStream): Asker {
  const prompt = inquirer.createPromptModule({ output });
  return {
    line: async (question, required) => {
      const validate = (text: string): true | string =>
        required === undefined || text.trim() !== '' || required;
      const { answer } = await prompt<{ answer: string }>([
        { type: 'input', name: 'answer', message: question, validate },
      ]);
      return answer.trim();
    },
    choose: async (question, choices) => {
      const named = choices.map(({ name }, i) => ({ name, value: i }));
      const { answer } = await prompt<{ answer: number }>([
        {
          type: 'select',
          name: 'answer',
          message: question,
          choices: named,
          loop: false,
          pageSize: named.length,
        },
      ]);
      const chosen = choices[answer];
      if (chosen === undefined) throw new Error(`no choice ${answer} of ${choices.length}`);
      return chosen.value;
    },
  };
}
