import { ProblemAlert } from '../../../components/ui/problem-alert.js';
import { useProfile } from '../api/profile.js';
import { ProfileForm } from './profile-form.js';
import { SettingsSkeleton } from './settings-skeleton.js';

/** The restaurant as Dinnerbell knows it. */
export function ProfileSettings() {
  const { data, error, refetch } = useProfile();
  if (data) return <ProfileForm profile={data} />;
  return error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <SettingsSkeleton fields={4} />;
}
