export const insight = {
  title: 'Dashboard',
} as const;
