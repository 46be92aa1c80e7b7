[when]恶意条件=Score( )
[then]恶意动作=outcome.note( "x" );
#/ debug
[when]甲=eval( true )
