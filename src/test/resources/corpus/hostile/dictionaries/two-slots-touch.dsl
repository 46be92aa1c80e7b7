[when]恶意条件=Score( )
[then]恶意动作{x}{y}=outcome.note( "{x}{y}" );
