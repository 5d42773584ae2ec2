export const campaign = {
  title: 'Campaigns',
} as const;
