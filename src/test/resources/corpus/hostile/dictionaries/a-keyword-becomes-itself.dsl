[when]恶意条件=Score( )
[then]恶意动作=outcome.note( "x" );
[keyword]当=当 当
