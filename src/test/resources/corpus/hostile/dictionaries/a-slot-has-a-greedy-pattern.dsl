[when]恶意条件=Score( )
[then]恶意动作{x:[^z]*}尾=outcome.note( "{x}" );
