export const sms = {
  textMyself: 'Text me · 1 credit',
  testText: 'This is how your texts arrive.',
  testSent: 'On its way to your phone',
} as const;
