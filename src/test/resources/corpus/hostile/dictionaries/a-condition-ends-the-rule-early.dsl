[when]恶意条件=Score( ) then end rule "x" agenda-group "grade" when eval( true )
[then]恶意动作=outcome.note( "x" );
