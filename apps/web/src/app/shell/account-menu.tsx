import { Avatar, type MantineColorScheme, Menu, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconBook2, IconDeviceMobileMessage, IconLogout } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { configQuery } from '../../lib/api/config.js';
import { logOut } from '../../lib/session/log-out.js';
import { useMerchant } from '../../lib/session/use-session.js';
import { t } from '../../words/t.js';

/** Who is logged in, how the desk looks, and the way out. */
export function AccountMenu() {
  const { name, email } = useMerchant();
  const { data: config } = useQuery(configQuery);
  return (
    <Menu position="bottom-end" width={250} radius="md" shadow="lg" withinPortal={false}>
      <Menu.Target>
        <UnstyledButton style={{ borderRadius: 99 }}>
          <Avatar color="bottle" variant="filled" radius="xl" size={34} component="span" alt="" aria-hidden>
            {initials(name)}
          </Avatar>
          <span className="only-spoken">{t('shell.accountOf', { name })}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text fw={600} c="var(--mantine-color-text)" truncate>
            {name}
          </Text>
          <Text size="xs" truncate>
            {email}
          </Text>
        </Menu.Label>
        <Menu.Divider />
        <SchemeSwitch />
        <Menu.Divider />
        {config?.handsetsUrl && (
          <Menu.Item
            component="a"
            href={config.handsetsUrl}
            target="_blank"
            rel="noreferrer"
            leftSection={<IconDeviceMobileMessage size={17} aria-hidden />}
          >
            {t('shell.handsets')}
          </Menu.Item>
        )}
        <Menu.Item
          component="a"
          href="/docs"
          target="_blank"
          rel="noreferrer"
          leftSection={<IconBook2 size={17} aria-hidden />}
        >
          {t('shell.apiDocs')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={17} aria-hidden />} onClick={() => void logOut()}>
          {t('shell.logOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function SchemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choices = [
    { value: 'light', label: t('shell.lightScheme') },
    { value: 'dark', label: t('shell.darkScheme') },
    { value: 'auto', label: t('shell.systemScheme') },
  ] as const;
  return (
    <>
      <Menu.Label>{t('shell.scheme')}</Menu.Label>
      <Menu.RadioGroup value={colorScheme} onChange={(value) => setColorScheme(value as MantineColorScheme)}>
        {choices.map(({ value, label }) => (
          <Menu.RadioItem key={value} value={value}>
            {label}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
