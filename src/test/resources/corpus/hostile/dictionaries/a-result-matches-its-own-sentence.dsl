[when]恶意条件=Score( )
[then]恶意动作=恶意动作
