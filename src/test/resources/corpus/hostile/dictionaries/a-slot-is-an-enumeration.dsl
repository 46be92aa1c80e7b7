[when]恶意条件=Score( )
[then]恶意动作{x:ENUM:Evil.x}尾=outcome.note( "{x}" );
