'use strict';
// The last of the scripts: whatever joins in has done so.

SuKien.app.start();
