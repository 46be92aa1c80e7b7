[when]恶意条件=Score( )
[then]恶意动作=outcome.note( "x" );
[eval]恶意=x
