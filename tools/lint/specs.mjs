import { TEST_FILES } from './projects.mjs';

const FOCUS = 'a focused test silences the others';
const SLEEP = 'wait for the condition (waitFor), not for the time';

/** Cases are data and may be long. */
export const testLength = { files: TEST_FILES, rules: { 'max-lines': ['error', { max: 400 }] } };

/** What a test may not do: shut others up, or sleep. */
export const specs = {
  files: ['**/*.spec.ts'],
  rules: {
    'no-restricted-syntax': [
      'error',
      { selector: 'MemberExpression[object.name=/^(test|it|describe)$/][property.name="only"]', message: FOCUS },
      { selector: 'CallExpression[callee.name=/^(fit|fdescribe)$/]', message: FOCUS },
      { selector: 'AwaitExpression > CallExpression[callee.name=/^(sleep|delay|pause|setTimeout)$/]', message: SLEEP },
    ],
  },
};
