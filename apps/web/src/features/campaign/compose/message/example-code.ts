/** Stands for the code of a short link where there is none yet; every code has its length. */
export const exampleCode = (): string => 'aB3dE5gH';
