package kr.plusbot.shop.staff;

/** What somebody may do behind the counter of one bot's shop. */
public enum Role {

    /** Everything, and who else may come in. */
    OWNER,
    /** Orders, and what is sold out. */
    STAFF;

    /** Whether this role may do what another one may. */
    public boolean covers(Role needed) {
        return this == OWNER || needed == STAFF;
    }
}
