[when]恶意条件=Score( )
[then]恶意动作=outcome.note( "x" );
[when]空
