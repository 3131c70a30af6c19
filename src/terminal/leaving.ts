/** Whether an error is somebody leaving a question with Ctrl-C. (Told by name, so that no question is loaded for it.) */
export const isLeaving = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ExitPromptError';
