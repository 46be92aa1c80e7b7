[when]恶意条件=Score( )
[then]恶意动作=outcome.note( "x" );
恶意=outcome.note( "x" );
