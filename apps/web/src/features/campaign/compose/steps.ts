export const STEPS = ['guests', 'message', 'when', 'check'] as const;
export type StepName = (typeof STEPS)[number];

/** The step that a path names; the first for anything else. */
export const stepOf = (name: string): StepName => STEPS.find((step) => step === name) ?? 'guests';

export const stepAfter = (step: StepName): StepName | undefined => STEPS[STEPS.indexOf(step) + 1];
export const stepBefore = (step: StepName): StepName | undefined => STEPS[STEPS.indexOf(step) - 1];
