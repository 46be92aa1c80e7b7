[when]恶意条件=Score( )
[then]{x}={x}
