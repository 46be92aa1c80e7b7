[when]恶意条件=Score( )
[then]恶意动作=outcome.note( "\u0022 + System.getenv() + \u0022" );
