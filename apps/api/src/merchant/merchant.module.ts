import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessTokens } from './access-tokens.js';
import { ApiKey } from './api-keys/api-key.entity.js';
import { ApiKeys } from './api-keys/api-keys.js';
import { ApiKeysController } from './api-keys/api-keys.controller.js';
import { KeyDoor } from './api-keys/key-door.js';
import { KeyHolders } from './api-keys/key-holders.js';
import { EndOwnSessions } from './end-own-sessions.js';
import { JwtGuard } from './jwt.guard.js';
import { JwtStrategy } from './jwt.strategy.js';
import { ListSessions } from './list-sessions.js';
import { LiveSessions } from './live-sessions.js';
import { LoginThrottle } from './login-throttle.js';
import { MerchantLogIn } from './merchant-log-in.js';
import { Merchant } from './merchant.entity.js';
import { OwnSessionsController } from './own-sessions.controller.js';
import { ChangePassword } from './password/change-password.js';
import { ForgotPassword } from './password/forgot-password.js';
import { PasswordController } from './password/password.controller.js';
import { PasswordLinks } from './password/password-links.js';
import { ResetPassword } from './password/reset-password.js';
import { Passwords } from './passwords.js';
import { ProfileController } from './profile.controller.js';
import { Profiles } from './profiles.js';
import { RefreshToken } from './refresh-token.entity.js';
import { MerchantRegistration } from './register-merchant.js';
import { SessionRow } from './session.entity.js';
import { SessionController } from './session.controller.js';
import { SessionRefresh } from './session-refresh.js';
import { Sessions } from './sessions.js';

/** Who: accounts, sessions, profile, settings, and the guard before every other room. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Merchant, SessionRow, RefreshToken, ApiKey]),
    PassportModule,
    JwtModule.register({}),
  ],
  controllers: [SessionController, OwnSessionsController, PasswordController, ProfileController, ApiKeysController],
  providers: [
    AccessTokens,
    ApiKeys,
    ChangePassword,
    EndOwnSessions,
    ForgotPassword,
    JwtGuard,
    JwtStrategy,
    KeyDoor,
    KeyHolders,
    ListSessions,
    LiveSessions,
    LoginThrottle,
    MerchantLogIn,
    MerchantRegistration,
    PasswordLinks,
    Passwords,
    Profiles,
    ResetPassword,
    SessionRefresh,
    Sessions,
  ],
  exports: [JwtGuard, MerchantRegistration],
})
export class MerchantModule {}
