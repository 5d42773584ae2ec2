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
import { JwtGuard } from './jwt.guard.js';
import { JwtStrategy } from './jwt.strategy.js';
import { LoginThrottle } from './login-throttle.js';
import { MerchantLogIn } from './merchant-log-in.js';
import { Merchant } from './merchant.entity.js';
import { Passwords } from './passwords.js';
import { ProfileController } from './profile.controller.js';
import { Profiles } from './profiles.js';
import { RefreshToken } from './refresh-token.entity.js';
import { MerchantRegistration } from './register-merchant.js';
import { SessionController } from './session.controller.js';
import { SessionRefresh } from './session-refresh.js';
import { Sessions } from './sessions.js';
import { TokenVersions } from './token-versions.js';

/** Who: accounts, sessions, profile, settings, and the guard before every other room. */
@Module({
  imports: [TypeOrmModule.forFeature([Merchant, RefreshToken, ApiKey]), PassportModule, JwtModule.register({})],
  controllers: [SessionController, ProfileController, ApiKeysController],
  providers: [
    AccessTokens,
    ApiKeys,
    JwtGuard,
    JwtStrategy,
    KeyDoor,
    KeyHolders,
    LoginThrottle,
    MerchantLogIn,
    MerchantRegistration,
    Passwords,
    Profiles,
    SessionRefresh,
    Sessions,
    TokenVersions,
  ],
  exports: [JwtGuard, MerchantRegistration],
})
export class MerchantModule {}
