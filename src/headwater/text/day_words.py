"""Names of days and months as English writes them, with a capital: no name of a person, body or paper. Own work."""

DAY_NAMES = frozenset(
    {
        *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March"),
        *("April", "May", "June", "July", "August", "September", "October", "November", "December"),
    }
)
