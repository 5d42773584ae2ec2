import { ApiProperty } from '@nestjs/swagger';
import type { Merchant } from './merchant.entity.js';

/** A merchant as the API shows it. */
export class MerchantView {
  @ApiProperty({ format: 'uuid', example: '0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a' })
  id!: string;

  @ApiProperty({ example: 'Trattoria Uno' })
  name!: string;

  @ApiProperty({ example: 'owner@trattoria.example' })
  email!: string;

  @ApiProperty({ example: '+12125550100', description: 'E.164.' })
  phone!: string;

  @ApiProperty({ example: 'US' })
  country!: string;

  @ApiProperty({ example: 'America/New_York' })
  timezone!: string;

  @ApiProperty({ example: 50_000, description: 'Credits free to use.' })
  smsCredits!: number;

  @ApiProperty({ example: 0, description: 'Credits set apart for scheduled campaigns.' })
  smsCreditsHeld!: number;

  @ApiProperty({ format: 'date-time', example: '2027-01-15T09:30:00.000Z' })
  createdAt!: string;

  static of(merchant: Merchant): MerchantView {
    const { id, name, email, phone, country, timezone, smsCredits, smsCreditsHeld, createdAt } = merchant;
    return {
      id,
      name,
      email,
      phone,
      country,
      timezone,
      smsCredits,
      smsCreditsHeld,
      createdAt: createdAt.toISOString(),
    };
  }
}

/** What register, log-in and refresh answer; the refresh token goes in a cookie. */
export class SessionView {
  @ApiProperty({ type: MerchantView })
  merchant!: MerchantView;

  @ApiProperty({
    example: 'eyJhbGciOiJIUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJ2ZXIiOjB9.MTIz',
    description: 'For the Authorization header.',
  })
  accessToken!: string;

  @ApiProperty({ example: 900, description: 'Seconds until the access token is out of date.' })
  expiresIn!: number;
}
