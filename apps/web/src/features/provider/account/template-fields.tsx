import { ActionIcon, Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { FormSection } from '../../../components/ui/form-section.js';
import { t } from '../../../words/t.js';
import type { AccountValues } from './account-values.js';
import type { SettingsFieldsProps } from './settings-fields.js';

type Template = AccountValues['templates'][number];

/** The texts that are registered with the vendor: it sends no other. */
export function TemplateFields({ values, errors, onChange }: Omit<SettingsFieldsProps, 'provider'>) {
  const { templates } = values;
  const put = (at: number, more: Partial<Template>): void =>
    onChange({ templates: templates.map((one, index) => (index === at ? { ...one, ...more } : one)) });
  return (
    <FormSection title={t('provider.templates')} description={t('provider.templatesHint')}>
      {errors['settings.templates'] && (
        <Text c="var(--mantine-color-error)" size="sm">
          {errors['settings.templates']}
        </Text>
      )}
      {templates.map((one, at) => (
        <Group key={at} gap="sm" align="flex-start" wrap="nowrap">
          <Stack gap={6} flex={1}>
            <TextInput
              label={t('provider.templateId', { at: at + 1 })}
              autoComplete="off"
              spellCheck={false}
              maxLength={64}
              value={one.id}
              error={errors[`settings.templates[${at}].id`]}
              onChange={(event) => put(at, { id: event.currentTarget.value })}
            />
            <Textarea
              label={t('provider.templateText', { at: at + 1 })}
              placeholder={t('provider.templateExample')}
              autosize
              minRows={2}
              maxLength={2000}
              value={one.text}
              error={errors[`settings.templates[${at}].text`]}
              onChange={(event) => put(at, { text: event.currentTarget.value })}
            />
          </Stack>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            mt={28}
            aria-label={t('provider.dropTemplate', { at: at + 1 })}
            onClick={() => onChange({ templates: templates.filter((_, index) => index !== at) })}
          >
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => onChange({ templates: [...templates, { id: '', text: '' }] })}
        >
          {t('provider.addTemplate')}
        </Button>
      </Group>
    </FormSection>
  );
}
