[when]恶意条件=Score( )
[then]恶意动作{x:(a+)+b}尾=outcome.note( "{x}" );
