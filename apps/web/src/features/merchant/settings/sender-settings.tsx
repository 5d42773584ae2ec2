import { ProblemAlert } from '../../../components/ui/problem-alert.js';
import { useSettings } from '../api/settings.js';
import { SenderForm } from './sender-form.js';
import { SettingsSkeleton } from './settings-skeleton.js';

/** Who texts come from and what stands around them. */
export function SenderSettings() {
  const { data, error, refetch } = useSettings();
  if (data) return <SenderForm settings={data} />;
  return error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <SettingsSkeleton fields={4} />;
}
