import { Alert, List, Text } from '@mantine/core';
import { IconAlertTriangle, IconBulb } from '@tabler/icons-react';
import { AnchorLink } from '../../../../components/ui/router-links.js';
import { t } from '../../../../words/t.js';
import { stepTitle } from '../shell/step-title.js';
import type { Finding } from './findings.js';
import { findingWords } from './finding-words.js';

/** What keeps it from going, then what is worth a second look; each with the way to mend it. */
export function FindingsList({ findings, campaignId }: { findings: readonly Finding[]; campaignId: string }) {
  const stops = findings.filter(({ severity }) => severity === 'stop');
  const warnings = findings.filter(({ severity }) => severity === 'warn');
  return (
    <>
      {stops.length > 0 && (
        <Alert
          role="alert"
          color="crimson"
          icon={<IconAlertTriangle aria-hidden />}
          title={t('compose.stopsTitle', { count: stops.length })}
        >
          <Items findings={stops} campaignId={campaignId} />
        </Alert>
      )}
      {warnings.length > 0 && (
        <Alert
          color="brass"
          icon={<IconBulb aria-hidden />}
          title={t('compose.warnsTitle', { count: warnings.length })}
        >
          <Items findings={warnings} campaignId={campaignId} />
        </Alert>
      )}
    </>
  );
}

function Items({ findings, campaignId }: { findings: readonly Finding[]; campaignId: string }) {
  return (
    <List size="sm" spacing={4}>
      {findings.map((finding) => (
        <List.Item key={`${finding.code} ${finding.names?.join() ?? ''}`}>
          <Text component="span" size="sm">
            {findingWords(finding)}
            {finding.recipients ? ` (${t('compose.concerns', { count: finding.recipients })})` : ''}{' '}
          </Text>
          <AnchorLink
            underline="always"
            size="sm"
            to="/campaigns/$campaignId/edit/$step"
            params={{ campaignId, step: finding.step }}
          >
            {t('compose.fixIn', { step: stepTitle(finding.step) })}
          </AnchorLink>
        </List.Item>
      ))}
    </List>
  );
}
