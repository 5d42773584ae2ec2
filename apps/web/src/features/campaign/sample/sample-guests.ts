/** Marks a campaign as a sample, to people and to this app alike. */
export const SAMPLE = 'Sample · ';

export const isSample = (campaign: { name: string }): boolean => campaign.name.startsWith(SAMPLE);

/** Made up: +1 NPA 555 01xx belongs to nobody (NANPA sets 0100–0199 apart for fiction). */
export const SAMPLE_GUESTS = [
  { phone: '+12125550141', fields: { name: 'Ana' } },
  { phone: '+12125550142', fields: { name: 'Bo' } },
  { phone: '+12125550143', fields: { name: 'Chiara' } },
  { phone: '+12125550144', fields: { name: 'Dev' } },
  { phone: '+12125550145', fields: { name: 'Elif' } },
] as const;
