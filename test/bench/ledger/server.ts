// The deployed server, knowing the tables of this bench as well.
import './addTables';
import '../../../functions/main';
