[when]恶意条件=Score( ) then end function void f() { System.exit( 3 ); } rule "x" agenda-group "grade" when
[then]恶意动作=outcome.note( "x" );
