/** Made for the specs alone; in the product each of them is made at random. */
export const TEST_SETTINGS: Readonly<Record<string, string>> = {
  NODE_ENV: 'test',
  PUBLIC_URL: 'http://127.0.0.1:3000',
  JWT_SECRET: 'b7Yk2vQz9LtR4nWx8cHd5sJf1gMp6aTeu3oE0iVq',
  PASSWORD_PEPPER: 'q9Zt4mXw7KbN2vCy6rLd8hPf3sGj5kTeo1uE0iRa',
  ENCRYPTION_KEY: '8f3a1c5e7b9d2f4a6c8e0b1d3f5a7c9e2b4d6f8a0c1e3b5d7f9a2c4e6b8d0f1a',
  BCRYPT_COST: '4',
  LOG_LEVEL: 'silent',
  ROLES: 'http',
  PORT: '0',
  WELCOME_CREDITS: '100',
  DATABASE_POOL: '8',
  REQUESTS_PER_MINUTE: '100000',
};
